// The three kinds of opinion, in the words of 国办发〔2018〕115号.

export const CONCLUSIONS = [
  { value: "lawful", label: "合法" },
  { value: "amend", label: "应当予以修改" },
  { value: "unlawful", label: "不合法" },
];

export function conclusionName(conclusion: string | null): string {
  return CONCLUSIONS.find((one) => one.value === conclusion)?.label ?? "没有选择";
}
