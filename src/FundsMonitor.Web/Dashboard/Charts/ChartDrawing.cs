namespace FundsMonitor.Web.Dashboard.Charts;

/// <summary>A drawn chart.</summary>
/// <param name="Svg">What stands inside the <c>svg</c> element: our own figures, texts escaped by the drawing library.</param>
/// <param name="Height">Height in the drawing's own units; its width is <see cref="ChartCanvas.Width"/>.</param>
public sealed record ChartDrawing(string Svg, int Height);
