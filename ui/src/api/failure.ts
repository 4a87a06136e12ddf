// Turns whatever a call threw into a Failure that can be shown.

import type { Failure } from "./types";

export function asFailure(thrown: unknown): Failure {
  if (isFailure(thrown)) return { ...thrown, detail: thrown.detail ?? null };
  // Tauri's own words for an address that no command can be asked with.
  if (typeof thrown === "string" && thrown.startsWith("invalid args")) {
    return { code: "wrong-input", message: "地址里的编号或者日期写得不对。请核对，或者从列表里重新打开。", detail: thrown };
  }
  return {
    code: "internal",
    message: "程序内部出错。请重试；仍不行时，把下面的详情发给技术支持。",
    detail: thrown instanceof Error ? thrown.message : String(thrown),
  };
}

function isFailure(thrown: unknown): thrown is Failure {
  if (typeof thrown !== "object" || thrown === null) return false;
  const { code, message } = thrown as Partial<Failure>;
  return typeof code === "string" && typeof message === "string";
}
