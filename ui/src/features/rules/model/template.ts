// Where a new rule starts from: a form to fill in, or the text of another rule under a new id.

/** Its examples fail until they are written, so a half-made rule can't be kept. */
export const TEMPLATE = `id: office-new-rule
title: 一句话说明问题
domain: fair-competition
strength: verify
basis:
  - { law: 公平竞争审查条例, article: 10, item: 2, from: 2024-08-01 }
applies_to: [market-measure]
check: pattern
find:
  any:
    - "{引来}…{奖补}"
unless:
  prohibited: true
message: 以“{1}”为条件，说明为什么有问题。
ask: 需要向起草人问清什么？
fix: 怎样修改？
examples:
  - hit: «把命中的文字放在书名号一样的标记里»
  - hit: «至少两条»
  - ok: 不应命中的句子。
  - ok: 至少两条。
`;

/** The same rule as one of the office's own: ids are never used twice. */
export function asOwn(yaml: string, id: string): string {
  return yaml.replace(/^id:.*$/m, `id: office-${id}`);
}

/** The id that a rule's text gives; empty where it has none yet. */
export function idOf(yaml: string): string {
  return /^id:\s*["']?([\w-]+)/m.exec(yaml)?.[1] ?? "";
}
