// Where an instrument's pages are.

export function instrumentAddress(title: string, article?: string): string {
  const base = `/library/${encodeURIComponent(title)}`;
  return article === undefined ? base : `${base}?at=${encodeURIComponent(article)}`;
}

export function comparisonAddress(title: string, before: number, after: number): string {
  return `/library/${encodeURIComponent(title)}?tab=changes&before=${before}&after=${after}`;
}
