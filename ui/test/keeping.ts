// Backups, a damaged archive and an intake, as the program tells of them.

import type { ArchiveStateView, BackupView, IntakeView, LostView, RestoredView } from "../src/api/types";

const FOLDER = "C:\\Users\\li\\AppData\\Roaming\\wenheng";

function backup(day: string, documents: number | null): BackupView {
  return {
    path: `${FOLDER}\\backups\\archive-${day}.db`,
    day,
    bytes: 117_694_464,
    documents,
    until: documents === null ? null : `${day}T17:20:00`,
  };
}

export function sampleBackups(): BackupView[] {
  return [backup("2026-11-24", 1750), backup("2026-11-23", 1742), backup("2026-11-17", null)];
}

export function sampleLost(): LostView {
  return {
    events: 12,
    documents: 3,
    reviews: 4,
    since: "2026-11-24T18:05:00",
    says: "从2026年11月24日18:05起，现在的档案里有12条记录不在备份里，其中文稿3份、审查4次。",
  };
}

export function sampleRestored(): RestoredView {
  return {
    replaced: `${FOLDER}\\archive-2026-11-26-101500-replaced.db`,
    lost: sampleLost(),
    holds: "1750份文稿、420次审查、3120条记录全部完好",
  };
}

export function soundState(): ArchiveStateView {
  return {
    sound: true,
    safe: "1750份文稿、420次审查、3120条记录全部完好",
    parts: [{ what: "文稿", kept: 1750, intact: 1750 }],
    broken: [],
    notes: ["第81条记录的时间早于前一条：登记时这台电脑的时钟被调回过。"],
    folder: FOLDER,
    backup: null,
  };
}

export function damagedState(): ArchiveStateView {
  return {
    sound: false,
    safe: "1741份文稿和418次审查与登记时一致，可以照常查看和导出",
    parts: [
      { what: "文稿", kept: 1750, intact: 1741 },
      { what: "审查", kept: 420, intact: 418 },
      { what: "合法性审核意见", kept: 96, intact: 96 },
      { what: "签署", kept: 88, intact: 88 },
    ],
    broken: [
      "数据库文件有损坏：Tree 4 page 1208 cell 0: invalid page number 909522486。",
      "312号文稿的登记内容与登记时不一致，或者已经缺失。",
      "77号审查的问题清单与登记时不一致。",
    ],
    notes: [],
    folder: FOLDER,
    backup: sampleBackups()[0] ?? null,
  };
}

function failed(path: string, code: string, message: string) {
  return { ...file(path), outcome: "failed", failure: { code, message, detail: null } };
}

function file(path: string) {
  return { path: `D:\\历年文件\\${path}`, document: null, title: null, same_as: null, failure: null };
}

export function sampleIntake(): IntakeView {
  return {
    cancelled: false,
    new: 1180,
    known: 12,
    copies: 2,
    failed: 3,
    files: [
      { ...file("2019\\1号.docx"), outcome: "new", document: 1, title: "关于加强科技计划项目管理的通知" },
      { ...file("2019\\1号（打印稿）.pdf"), outcome: "copy", document: 1, same_as: "D:\\历年文件\\2019\\1号.docx" },
      { ...file("2020\\办法 (2).doc"), outcome: "copy", document: 9, same_as: "D:\\历年文件\\2020\\办法.doc" },
      { ...file("2021\\3号.docx"), outcome: "known", document: 14 },
      failed("2018\\旧稿.wps", "encrypted", "文件加了密码，读不出来。请在原程序里去掉密码，另存后再导入"),
      failed("2018\\扫描件.pdf", "scanned", "这是扫描的图片，没有文字。请换成可以复制文字的版本，或者用文字识别"),
      failed("2020\\汇总.xls", "corrupt", "文件损坏，读不出来。请用原程序打开并另存一份再导入"),
    ],
  };
}
