import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { open } from "../../../test/open";

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

  test("a document that is still being read is waited for", async () => {
    open("/archive/3", { archived: { code: "updating", message: "正在更新有效期登记，这份文件马上就读到", detail: null } });
    expect(await screen.findByText("正在更新有效期登记，这份文件马上就读到")).toBeInTheDocument();
  });
});
