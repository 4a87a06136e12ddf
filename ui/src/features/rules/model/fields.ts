// The fields of a rule file that the form has words for, in the order in which a file has them.

/** Every key of a rule, so that one that is added comes where a person would write it. */
export const ORDER = [
  "id", "title", "domain", "strength", "basis", "basis_verified", "applies_to", "applies_with", "check", "look",
  "point", "days", "most", "working", "excused", "first", "then", "paper", "step", "in", "find", "requires", "unless",
  "downgrade", "exception", "message", "ask", "fix", "examples", "texts",
];

/** Where the words of a condition have to stand. */
export const PLACES = ["same_sentence", "same_clause", "same_block", "before", "after", "inside", "context", "title"] as const;

export type Place = (typeof PLACES)[number];

export const PLACE_NAME: Record<Place, string> = {
  same_sentence: "同一句里有",
  same_clause: "同一分句里有",
  same_block: "同一段里有",
  before: "句中前面有",
  after: "句中后面有",
  inside: "查出的文字里有",
  context: "上级标题或者引导句里有",
  title: "文件标题里有",
};
