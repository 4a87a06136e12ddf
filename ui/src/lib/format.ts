// Dates, numbers and file names as people in an office write them.

/** `2026-11-24T09:30:00` → `2026年11月24日 09:30`; anything else stays as it is. */
export function dateTime(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2})/.exec(iso);
  if (parts === null) return day(iso);
  return `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日 ${parts[4]}`;
}

/** `2026-11-24` → `2026年11月24日` */
export function day(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (parts === null) return iso;
  return `${parts[1]}年${Number(parts[2])}月${Number(parts[3])}日`;
}

/** `12345` → `12,345` */
export function count(value: number): string {
  return String(value).replaceAll(/\B(?=(\d{3})+$)/g, ",");
}

/** Last part of a path of either system. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== "") ?? path;
}
