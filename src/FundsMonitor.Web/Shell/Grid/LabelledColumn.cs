using Microsoft.AspNetCore.Components.QuickGrid;
using Microsoft.AspNetCore.Components.Rendering;

namespace FundsMonitor.Web.Shell.Grid;

/// <summary>A column whose title stands before each of its cells on a phone, where a row of the table becomes a few lines.</summary>
/// <typeparam name="TGridItem">What a row shows.</typeparam>
public sealed class LabelledColumn<TGridItem> : TemplateColumn<TGridItem>
{
    /// <inheritdoc/>
    protected override void CellContent(RenderTreeBuilder builder, TGridItem item)
    {
        builder.OpenElement(0, "span");
        builder.AddAttribute(1, "class", "label");
        builder.AddContent(2, Title);
        builder.CloseElement();
        builder.OpenRegion(3);
        base.CellContent(builder, item);
        builder.CloseRegion();
    }
}
