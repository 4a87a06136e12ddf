// A rule's YAML as the fields of a form. Reads only: what the form doesn't know is not
// looked at, and wrong YAML is told with its line.

import { LineCounter, parseDocument } from "yaml";
import { PLACES } from "./fields";
import type { Place } from "./fields";

export interface RuleForm {
  id: string;
  title: string;
  domain: string;
  strength: string;
  appliesTo: string[];
  /** How the rule looks for its problem; only `pattern` has wording to find. */
  check: string;
  basis: Basis[];
  find: Wording[];
  /** The sentence itself forbids what was found. */
  prohibited: boolean;
  unless: Condition[];
  message: string;
  ask: string;
  fix: string;
  examples: Example[];
}

export interface Basis {
  law: string;
  article: number | null;
  paragraph: number | null;
  item: number | null;
  from: string;
}

/** A pattern, or several that stand near each other. */
export type Wording = { kind: "row"; pattern: string } | { kind: "together"; patterns: string[] };

/** One pattern that silences, and where it has to stand. */
export interface Condition {
  place: Place;
  /** Its place among those of the same `place`. */
  at: number;
  pattern: string;
}

export interface Example {
  hit: boolean;
  text: string;
}

export type ReadForm = { form: RuleForm } | { line: number | null };

export function readForm(yaml: string): ReadForm {
  const lines = new LineCounter();
  const doc = parseDocument(yaml, { lineCounter: lines });
  const [error] = doc.errors;
  if (error !== undefined) return { line: lines.linePos(error.pos[0]).line };
  const rule: unknown = doc.toJS();
  if (!isFields(rule)) return { line: null };
  const unless = isFields(rule["unless"]) ? rule["unless"] : {};
  const find = isFields(rule["find"]) ? rule["find"]["any"] : undefined;
  return {
    form: {
      id: text(rule["id"]),
      title: text(rule["title"]),
      domain: text(rule["domain"]),
      strength: text(rule["strength"]),
      appliesTo: list(rule["applies_to"]).map(text),
      check: text(rule["check"]),
      basis: list(rule["basis"]).map(basis),
      find: list(find).map(wording),
      prohibited: unless["prohibited"] === true,
      unless: PLACES.flatMap((place) => list(unless[place]).map((pattern, at) => ({ place, at, pattern: text(pattern) }))),
      message: text(rule["message"]),
      ask: text(rule["ask"]),
      fix: text(rule["fix"]),
      examples: list(rule["examples"]).map(example),
    },
  };
}

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function basis(value: unknown): Basis {
  const fields = isFields(value) ? value : {};
  return {
    law: text(fields["law"]),
    article: number(fields["article"]),
    paragraph: number(fields["paragraph"]),
    item: number(fields["item"]),
    from: text(fields["from"]),
  };
}

function wording(value: unknown): Wording {
  if (isFields(value)) return { kind: "together", patterns: list(value["together"]).map(text) };
  return { kind: "row", pattern: text(value) };
}

function example(value: unknown): Example {
  const fields = isFields(value) ? value : {};
  return "ok" in fields ? { hit: false, text: text(fields["ok"]) } : { hit: true, text: text(fields["hit"]) };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

function number(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
