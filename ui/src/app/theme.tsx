// Light and dark: follows the system until the user chooses.

import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { App as AntApp, ConfigProvider, theme } from "antd";
import zhCN from "antd/locale/zh_CN";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";

// Months and weekdays in date fields; antd takes them from here.
dayjs.locale("zh-cn");

export type Mode = "system" | "light" | "dark";

interface Appearance {
  mode: Mode;
  dark: boolean;
  setMode: (mode: Mode) => void;
}

const AppearanceContext = createContext<Appearance>({
  mode: "system",
  dark: false,
  setMode: () => undefined,
});

export const useAppearance = () => useContext(AppearanceContext);

const KEY = "wenheng.appearance";

const FONT =
  'system-ui, "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif';

/** White on antd's dark blue can't be read well: dark words on a light blue instead. */
const DARK_BUTTON = {
  algorithm: false,
  colorPrimary: "#7ea8f5",
  colorPrimaryHover: "#9abcf8",
  colorPrimaryActive: "#6a95e8",
  primaryColor: "#10151d",
};

/** Antd's dark blue is too dark for the words of a tab, too. */
const DARK_TABS = { itemSelectedColor: "#7ea8f5", itemHoverColor: "#9abcf8", itemActiveColor: "#6a95e8", inkBarColor: "#7ea8f5" };

export function ThemeProvider({ children }: { children: ReactNode }) {
  const [mode, setMode] = useState<Mode>(stored);
  const system = useSystemDark();
  const dark = mode === "dark" || (mode === "system" && system);

  useEffect(() => {
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  }, [dark]);

  const appearance = useMemo<Appearance>(
    () => ({
      mode,
      dark,
      setMode: (next) => {
        localStorage.setItem(KEY, next);
        setMode(next);
      },
    }),
    [mode, dark],
  );

  return (
    <AppearanceContext value={appearance}>
      <ConfigProvider
        locale={zhCN}
        button={{ autoInsertSpace: false }}
        theme={{
          algorithm: dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
          token: {
            colorPrimary: dark ? "#5b8def" : "#1f5fbf",
            colorInfo: dark ? "#5b8def" : "#1f5fbf",
            colorLink: dark ? "#7ea8f5" : "#1f5fbf",
            colorBgLayout: dark ? "#15171a" : "#f2f3f5",
            ...(dark ? { colorBgContainer: "#1d2023", colorBgElevated: "#262a2f" } : {}),
            // Readable at 4.5 : 1, where antd's own are not.
            colorTextTertiary: dark ? "#a2a9b3" : "#646a73",
            colorTextDescription: dark ? "#a2a9b3" : "#646a73",
            colorTextPlaceholder: dark ? "#979ea8" : "#6b717a",
            borderRadius: 4,
            fontFamily: FONT,
            motion: false,
          },
          ...(dark ? { components: { Button: DARK_BUTTON, Tabs: DARK_TABS } } : {}),
        }}
      >
        <AntApp className="ant-root">{children}</AntApp>
      </ConfigProvider>
    </AppearanceContext>
  );
}

function stored(): Mode {
  const mode = localStorage.getItem(KEY);
  return mode === "light" || mode === "dark" ? mode : "system";
}

function useSystemDark(): boolean {
  const [dark, setDark] = useState(() => matchMedia("(prefers-color-scheme: dark)").matches);
  useEffect(() => {
    const query = matchMedia("(prefers-color-scheme: dark)");
    const onChange = () => setDark(query.matches);
    query.addEventListener("change", onChange);
    return () => query.removeEventListener("change", onChange);
  }, []);
  return dark;
}
