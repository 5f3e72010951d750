#!/bin/sh
# Makes the committed .xls files anew with LibreOffice: the only files that the program does not write itself.
set -e
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
dotnet run --project tests/FundsMonitor.SampleData -- "$work" --xls > /dev/null
for source in sample-data/*/*.xls; do
  relative=${source#sample-data/}
  soffice --headless --convert-to xls --outdir "$(dirname "$source")" "$work/${relative}x" > /dev/null
done
rm -r "$work"
