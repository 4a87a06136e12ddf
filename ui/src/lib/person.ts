// Who is working here, as they last wrote their name: counts in an office that has entered
// no people, and says elsewhere whom to offer first for signing in.

const KEY = "wenheng.person";

export function person(): string {
  return localStorage.getItem(KEY) ?? "";
}

export function rememberPerson(name: string): void {
  localStorage.setItem(KEY, name.trim());
}
