// Changes of a rule's YAML as a form makes them. The text stays the truth: only the key
// that is changed is written anew, everything else stays letter by letter.

import { isMap, isScalar, isSeq, parseDocument, visit, YAMLSeq } from "yaml";
import type { Document, Node, Pair, YAMLMap } from "yaml";
import { ORDER } from "./fields";
import type { Place } from "./fields";
import type { Basis } from "./form";

/** A change of the text; wrong YAML is left as it is. */
export type Edit = (yaml: string) => string;

/** One field; an optional one that is emptied is taken out. */
export function setField(key: string, value: string | string[], optional = false): Edit {
  return edit(key, (doc, rule) => {
    if (optional && value.length === 0) rule.delete(key);
    else put(doc, rule, key, typeof value === "string" ? value : flow(doc, value));
  });
}

/** A field of one line of the basis; null takes it out. */
export function setBasis(at: number, key: keyof Basis, value: string | number | null): Edit {
  return edit("basis", (doc) => {
    if (value === null) doc.deleteIn(["basis", at, key]);
    else doc.setIn(["basis", at, key], value);
  });
}

export function addBasis(): Edit {
  return edit("basis", (doc, rule) => {
    listAt(doc, rule, "basis").add(doc.createNode({ law: "", article: 1, from: "" }, { flow: true }));
  });
}

export function setPattern(at: number, pattern: string): Edit {
  return edit("find", (doc) => doc.setIn(["find", "any", at], pattern));
}

/** The patterns of a line whose patterns may stand in any order. */
export function setTogether(at: number, patterns: string[]): Edit {
  return edit("find", (doc) => doc.setIn(["find", "any", at, "together"], flow(doc, patterns)));
}

export function addWording(together: boolean): Edit {
  return edit("find", (doc, rule) => {
    const row = doc.createNode(together ? { together: ["", ""] } : "", { flow: true });
    listAt(doc, mapAt(doc, rule, "find"), "any").add(row);
  });
}

export function setProhibited(on: boolean): Edit {
  return edit("unless", (doc, rule) => {
    if (on) mapAt(doc, rule, "unless").set("prohibited", true);
    else dropIn(rule, "unless", "prohibited");
  });
}

export function addCondition(place: Place, pattern = ""): Edit {
  return edit("unless", (doc, rule) => listAt(doc, mapAt(doc, rule, "unless"), place).add(pattern));
}

export function setCondition(place: Place, at: number, pattern: string): Edit {
  return edit("unless", (doc) => doc.setIn(["unless", place, at], pattern));
}

export function dropCondition(place: Place, at: number): Edit {
  return edit("unless", (doc, rule) => {
    doc.deleteIn(["unless", place, at]);
    const left = doc.getIn(["unless", place]);
    if (isSeq(left) && left.items.length === 0) dropIn(rule, "unless", place);
  });
}

export function setExample(at: number, hit: boolean, text: string): Edit {
  return edit("examples", (doc) => {
    const row = doc.getIn(["examples", at]);
    const pair = isMap(row) ? row.items[0] : undefined;
    if (pair !== undefined && isScalar(pair.key) && isScalar(pair.value)) {
      pair.key.value = hit ? "hit" : "ok";
      pair.value.value = text;
    } else doc.setIn(["examples", at], doc.createNode({ [hit ? "hit" : "ok"]: text }));
  });
}

export function addExample(hit: boolean): Edit {
  return edit("examples", (doc, rule) => {
    listAt(doc, rule, "examples").add(doc.createNode({ [hit ? "hit" : "ok"]: "" }));
  });
}

/** Takes a line out of a list, by its place in it. */
export function dropRow(key: string, ...rest: (string | number)[]): Edit {
  return edit(key, (doc) => void doc.deleteIn([key, ...rest]));
}

type Rule = YAMLMap<unknown, unknown>;

function edit(key: string, change: (doc: Document, rule: Rule) => void): Edit {
  return (yaml) => {
    const doc: Document = parseDocument(yaml);
    if (doc.errors.length > 0 || !isMap(doc.contents)) return yaml;
    const known = doc.contents.items.length;
    // What was empty had to be quoted; what comes in its place may not have to.
    visit(doc, { Scalar: (_, node) => void (node.value === "" && delete node.type) });
    change(doc, doc.contents);
    const after = doc.toString({ lineWidth: 0 });
    return patched(sections(yaml), after, key, known) ?? after;
  };
}

/** What was written before, but for one key; null where the keys don't begin lines. */
function patched(was: Section[], after: string, key: string, known: number): string | null {
  if (was.length !== known + 1) return null;
  const is = sections(after);
  const changed = is.find(({ name }) => name === key);
  const text = (all: Section[], of: (one: Section) => string) => all.map(of).join("");
  if (changed === undefined) return text(was, (one) => (one.name === key ? one.above : one.above + one.text));
  return text(is, ({ name, ...own }) => {
    const { above, text: words } = was.find((one) => one.name === name && name !== key) ?? own;
    return above + words;
  });
}

/** A key of the rule with what it holds; the last one has no name. */
interface Section {
  name: string;
  /** Comments and empty lines above it. */
  above: string;
  text: string;
}

function sections(yaml: string): Section[] {
  const all: Section[] = [];
  let above = "";
  for (const line of yaml.split(/(?<=\n)/)) {
    const name = /^([\w-]+):/.exec(line)?.[1];
    const last = all.at(-1);
    if (name !== undefined) {
      all.push({ name, above, text: line });
      above = "";
    } else if (last === undefined || /^(#.*)?\s*$/.test(line)) above += line;
    else {
      last.text += above + line;
      above = "";
    }
  }
  return [...all, { name: "", above, text: "" }];
}

function put(doc: Document, rule: Rule, key: string, value: unknown): void {
  if (rule.has(key)) {
    rule.set(key, value);
    return;
  }
  const at = rule.items.findIndex((pair) => order(pair) > ORDER.indexOf(key));
  rule.items.splice(at < 0 ? rule.items.length : at, 0, doc.createPair(key, value));
}

function order(pair: Pair): number {
  return ORDER.indexOf(isScalar(pair.key) ? String(pair.key.value) : "");
}

/** Takes a field out, and its map where nothing is left of it. */
function dropIn(rule: Rule, key: string, field: string): void {
  const map = rule.get(key);
  if (!isMap(map)) return;
  map.delete(field);
  if (map.items.length === 0) rule.delete(key);
}

function mapAt(doc: Document, rule: Rule, key: string): Rule {
  const held = rule.get(key);
  if (isMap(held)) return held;
  const map = doc.createNode({}) as Rule;
  put(doc, rule, key, map);
  return map;
}

function listAt(doc: Document, map: Rule, key: string): YAMLSeq {
  const held = map.get(key);
  if (isSeq(held)) {
    // An empty list is written as []; what is added to it stands below it.
    if (held.items.length === 0) held.flow = false;
    return held;
  }
  const list = new YAMLSeq(doc.schema);
  put(doc, map, key, list);
  return list;
}

function flow(doc: Document, values: string[]): Node {
  return doc.createNode(values, { flow: true });
}
