import { describe, expect, test } from "vitest";
import { addBasis, addCondition, addExample, addWording, dropCondition, dropRow, setBasis, setExample, setField, setPattern, setProhibited, setTogether } from "./edit";
import type { Edit } from "./edit";

const YAML = `# 头
id: office-a   # 编号
title: "甲"

# 依据来自正式文本
basis:
  - { law: 某法, article: 3, from: 2020-01-01 }   # 核对过
check: pattern
find:
  any: ["{甲}…乙", {together: [丙, 丁]}]
unless: {prohibited: true}
message: 有问题。
# 问法
ask: 为什么？
examples:
- hit: «甲乙»
- ok: |
    甲
    乙
# 尾
`;

/** What the edits leave of each line of the text: those that are gone, then those that are new. */
function changes(...edits: Edit[]): { gone: string[]; came: string[] } {
  const before = YAML.split("\n");
  const after = edits.reduce((yaml, edit) => edit(yaml), YAML).split("\n");
  return { gone: before.filter((line) => !after.includes(line)), came: after.filter((line) => !before.includes(line)) };
}

describe("a change of one field", () => {
  test.each<[string, Edit, string[], string[]]>([
    ["a title keeps its quotes", setField("title", "乙"), ['title: "甲"'], ['title: "乙"']],
    ["the id keeps its comment", setField("id", "office-b"), ["id: office-a   # 编号"], ["id: office-b # 编号"]],
    ["a new field comes where it belongs", setField("fix", "删去", true), [], ["fix: 删去"]],
    ["an emptied one goes and leaves the comment", setField("ask", "", true), ["ask: 为什么？"], []],
    ["words that look like YAML are quoted", setField("message", "甲: #乙"), ["message: 有问题。"], ['message: "甲: #乙"']],
    ["a list stands in one line", setField("applies_to", ["normative"], true), [], ["applies_to: [ normative ]"]],
  ])("%s", (_, edit, gone, came) => expect(changes(edit)).toEqual({ gone, came }));

  test("what is written and taken back leaves the text as it was", () => {
    const again = setField("title", "甲")(setField("title", "甲乙")(YAML));
    expect(again).toBe(YAML);
  });

  test("wrong YAML is left alone", () => {
    expect(setField("title", "乙")('title: "甲')).toBe('title: "甲');
  });

  test("a rule in one pair of braces is changed as well", () => {
    expect(setField("title", "乙")("{ id: a, title: 甲 }\n")).toBe("{ id: a, title: 乙 }\n");
  });
});

describe("lines", () => {
  test("of the basis", () => {
    const { gone, came } = changes(setBasis(0, "article", 4), setBasis(0, "item", 2), addBasis());
    expect(gone).toEqual(["  - { law: 某法, article: 3, from: 2020-01-01 }   # 核对过"]);
    expect(came).toEqual(["  - { law: 某法, article: 4, from: 2020-01-01, item: 2 } # 核对过", '  - { law: "", article: 1, from: "" }']);
  });

  test("of what is looked for", () => {
    const { came } = changes(setPattern(0, "{甲}…丙"), setTogether(1, ["丙", "戊"]), addWording(false), addWording(true));
    expect(came.join("\n")).toBe('  any: [ "{甲}…丙", { together: [ 丙, 戊 ] }, "", { together: [ "", "" ] } ]');
  });

  test("of what silences, whose last takes the key away", () => {
    expect(changes(addCondition("same_sentence", "丁")).came).toEqual(["unless: { prohibited: true, same_sentence: [ 丁 ] }"]);
    const none = changes(addCondition("before", "丁"), setProhibited(false), dropCondition("before", 0));
    expect(none).toEqual({ gone: ["unless: {prohibited: true}"], came: [] });
  });

  test("of examples", () => {
    const { came } = changes(setExample(0, false, "甲"), addExample(true), dropRow("examples", 1));
    expect(came).toEqual(["  - ok: 甲", '  - hit: ""']);
  });
});
