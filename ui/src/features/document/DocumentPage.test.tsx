import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { open } from "../../../test/open";
import { sampleArchived, sampleRow } from "../../../test/register";

describe("a kept document", () => {
  test("shows text, state, relations, reviews and corrections; a proof leads to its words", async () => {
    const { user } = open("/archive/3");
    expect(await screen.findByTestId("document-page")).toHaveTextContent("有效期至2027年1月31日，还有66天。");
    expect(screen.getAllByTestId("relation").map((link) => link.getAttribute("href"))).toEqual(["/archive/5", "/archive/8"]);
    expect(screen.getByTestId("corrections")).toHaveTextContent("机关：某某市人民政府张审核");
    expect(screen.getByRole("link", { name: "各次送审稿" })).toHaveAttribute("href", "/review/7/versions");
    expect(document.querySelector("[data-hit]")).toBeNull();
    await user.click(screen.getByTestId("proof"));
    await waitFor(() => expect(document.querySelector("[data-hit]")).not.toBeNull());
  });

  test("one sentence that says both days is quoted once", async () => {
    const { effective_proof } = sampleArchived();
    open("/archive/3", { archived: sampleArchived({ expires_proof: effective_proof }) });
    expect(await screen.findAllByTestId("proof")).toHaveLength(1);
  });

  test("after a correction the sentence is shown as what was read before", async () => {
    open("/archive/3", { archived: sampleArchived({ row: { ...sampleRow(), effective_known: "by-hand" } }) });
    expect(await screen.findByTestId("proof")).toHaveTextContent("更正前依据：“本办法自2022年2月1日起施行”");
  });

  test("a document that is still being read is waited for", async () => {
    open("/archive/3", { archived: { code: "updating", message: "正在更新有效期登记，这份文件马上就读到", detail: null } });
    expect(await screen.findByText("正在更新有效期登记，这份文件马上就读到")).toBeInTheDocument();
  });
});
