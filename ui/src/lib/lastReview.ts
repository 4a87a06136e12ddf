// Which review was open last, so that 审查 in the rail can go back to it.

const KEY = "wenheng.lastReview";

export function rememberReview(id: number): void {
  localStorage.setItem(KEY, String(id));
}

export function lastReview(): number | null {
  const id = Number(localStorage.getItem(KEY));
  return Number.isSafeInteger(id) && id > 0 ? id : null;
}
