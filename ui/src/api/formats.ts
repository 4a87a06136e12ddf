// What the file dialog offers. Every format that is read is named here; files are told
// apart by content, so a wrong ending does no harm once the file is chosen.

export const DOCUMENTS = ["docx", "doc", "wps", "rtf", "pdf", "ofd", "html", "htm", "mht", "txt", "xls", "xlsx", "zip"];

/** Photographs and scans, whose text has to be recognised. */
export const PICTURES = ["png", "jpg", "jpeg"];

/** What the dialog calls the kinds that are written. */
export const KIND_NAME: Record<string, string> = {
  docx: "Word 文件",
  xlsx: "Excel 表格",
  html: "网页",
  whz: "卷宗包",
};
