/** What is compared: spellings that differ by case, spaces or normal form are one. */
export function foldMeasureName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, '');
}

/** The anchor of the table of a metric and dataset on the page that compares papers. */
export function comparisonAnchor({ metric, dataset }: { metric: string; dataset: string }): string {
  return `${foldMeasureName(metric)}-on-${foldMeasureName(dataset)}`;
}
