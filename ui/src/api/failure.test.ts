import { expect, test } from "vitest";
import { asFailure } from "./failure";

test.each([
  [{ code: "not-found", message: "没有找到" }, { code: "not-found", message: "没有找到", detail: null }],
  ["invalid args `id` for command `review`: null", { code: "wrong-input", message: expect.stringContaining("地址里的编号") }],
  [new Error("x is not a function"), { code: "internal", message: expect.stringContaining("技术支持"), detail: "x is not a function" }],
])("what is thrown is said in Chinese: %j", (thrown, shown) => expect(asFailure(thrown)).toMatchObject(shown));
