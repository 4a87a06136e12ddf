// What may stand at a place of a rule's YAML, read from the JSON schema: names of fields
// and values of closed lists. The place is found by indentation alone; flow lists in one
// line (`[a, b]`) count as values of their field. Wrong YAML gives fewer offers, never an error.

export interface Offer {
  label: string;
  /** What is written after the label: `: ` after a field. */
  after: string;
  detail: string;
}

export interface Offers {
  /** Where the word begins that is being written, in UTF-16 units. */
  from: number;
  offers: Offer[];
}

interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  enum?: unknown[];
  const?: unknown;
}

export function offersAt(schemaText: string, text: string, at: number): Offers | null {
  let root: Schema;
  try {
    root = JSON.parse(schemaText) as Schema;
  } catch {
    return null;
  }
  const before = text.slice(0, at);
  const lines = before.split("\n");
  const line = lines.at(-1) ?? "";
  if (line.trimStart().startsWith("#")) return null;
  const path = pathAbove(lines);

  const value = /^[\s-]*([\w-]+):\s+(?:\[(?:[^\]]*,)?\s*)?([\w-]*)$/.exec(line);
  if (value !== null) {
    const [, field = "", word = ""] = value;
    const values = walk(root, [...path, field], root).flatMap((one) => valuesOf(one, root));
    return found(at - word.length, values);
  }
  const key = /^[\s-]*([\w-]*)$/.exec(line);
  if (key === null) return null;
  const [, word = ""] = key;
  const here = walk(root, path, root);
  const inList = /^\s*-\s/.test(line);
  return found(at - word.length, [
    ...here.flatMap((one) => fieldsOf(one, root)),
    ...(inList ? here.flatMap((one) => valuesOf(one, root)) : []),
  ]);
}

function found(from: number, offers: Offer[]): Offers | null {
  const seen = new Map(offers.map((offer) => [offer.label, offer]));
  return seen.size === 0 ? null : { from, offers: [...seen.values()] };
}

/** The fields in which the last line stands, outermost first. */
function pathAbove(lines: string[]): string[] {
  const path: string[] = [];
  let depth = indent(lines.at(-1) ?? "");
  for (const line of lines.slice(0, -1).toReversed()) {
    const field = /^([\s-]*)([\w-]+):/.exec(line);
    if (field === null || line.trimStart().startsWith("#")) continue;
    const column = field[1]?.length ?? 0;
    if (column >= depth) continue;
    path.unshift(field[2] ?? "");
    depth = column;
  }
  return path;
}

/** Column of the first word; a list's dash belongs to what stands before it. */
function indent(line: string): number {
  return /^[\s-]*/.exec(line)?.[0].length ?? 0;
}

function walk(schema: Schema, path: string[], root: Schema): Schema[] {
  return path.reduce<Schema[]>(
    (at, field) =>
      at.flatMap((one) => shapes(one, root).flatMap((shape) => shape.properties?.[field] ?? [])),
    [schema],
  );
}

/** A schema with its references and alternatives followed, lists by what is in them. */
function shapes(schema: Schema, root: Schema, left = 8): Schema[] {
  if (left === 0) return [];
  const named = schema.$ref === undefined ? undefined : root.$defs?.[schema.$ref.replace("#/$defs/", "")];
  const inside = [...(named === undefined ? [] : [named]), ...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  if (schema.items !== undefined) inside.push(schema.items);
  return [schema, ...inside.flatMap((one) => shapes(one, root, left - 1))];
}

function fieldsOf(schema: Schema, root: Schema): Offer[] {
  return shapes(schema, root).flatMap((shape) =>
    Object.entries(shape.properties ?? {}).map(([label, { description }]) => ({
      label,
      after: ": ",
      detail: firstLine(description),
    })),
  );
}

function valuesOf(schema: Schema, root: Schema): Offer[] {
  return shapes(schema, root).flatMap((shape) =>
    [...(shape.enum ?? []), ...(shape.const === undefined ? [] : [shape.const])]
      .filter((value) => typeof value === "string")
      .map((label) => ({ label, after: "", detail: firstLine(shape.description) })),
  );
}

/** Only Chinese is shown: the schema speaks English to those who write code. */
function firstLine(description: string | undefined): string {
  const line = description?.split("\n")[0] ?? "";
  return /^[\u3400-\u9fff]/.test(line) ? line : "";
}
