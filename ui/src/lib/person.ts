// Who is working here, as they last wrote their name. An identity with a key will take
// the place of this.

const KEY = "wenheng.person";

export function person(): string {
  return localStorage.getItem(KEY) ?? "";
}

export function rememberPerson(name: string): void {
  localStorage.setItem(KEY, name.trim());
}
