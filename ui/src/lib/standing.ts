// How long a document applies, in words.

/** A person has put the day right. */
export const BY_HAND = "by-hand";

/** Where a day comes from. */
export function known(how: string | null): string {
  switch (how) {
    case "read":
      return "文件写明";
    case "default":
      return "按单位规定推算";
    case "prolonged":
      return "其他文件延长";
    case BY_HAND:
      return "人工更正";
    default:
      return "";
  }
}

export function daysLeft(left: number | null): string {
  if (left === null) return "";
  if (left === 0) return "今天届满";
  return left < 0 ? `已过 ${-left} 天` : `还有 ${left} 天`;
}
