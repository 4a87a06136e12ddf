// The program counts Unicode scalars, JavaScript counts UTF-16 units; they differ at
// rare Chinese characters (𠮷) and emoji. Every span is converted here, nowhere else.

/** Number of Unicode scalars. */
export function scalarLength(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length; at += 1) if (isPair(text, at)) pairs += 1;
  return text.length - pairs;
}

/** UTF-16 offsets of scalar offsets, which must be ascending; past the end is the end. */
export function toUtf16(text: string, scalars: readonly number[]): number[] {
  const found: number[] = [];
  let unit = 0;
  let scalar = 0;
  for (const wanted of scalars) {
    while (scalar < wanted && unit < text.length) {
      unit += isPair(text, unit) ? 2 : 1;
      scalar += 1;
    }
    found.push(unit);
  }
  return found;
}

/** The slice between two scalar offsets. */
export function sliceScalars(text: string, start: number, end: number): string {
  const [from, to] = toUtf16(text, [start, end]);
  return text.slice(from, to);
}

/** True where a surrogate pair begins. */
function isPair(text: string, at: number): boolean {
  const point = text.codePointAt(at);
  return point !== undefined && point > 0xffff;
}
