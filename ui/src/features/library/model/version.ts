// A version by its days.

import type { VersionView } from "../../../api/types";

/** `2022-06-24 公布，2022-08-01 起施行` */
export function versionName(version: VersionView): string {
  const parts = [
    version.passed === null ? "" : `${version.passed} 公布`,
    version.from === null ? "" : `${version.from} 起施行`,
  ].filter((part) => part !== "");
  return parts.length === 0 ? "日期不明的版本" : parts.join("，");
}
