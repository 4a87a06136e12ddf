// Forms written from the dossier's record, as Word files.

import { DownOutlined } from "@ant-design/icons";
import { App, Button, Dropdown } from "antd";
import { asFailure } from "../../api/failure";
import { useHost } from "../../api/host";

const FORMS = ["材料清单", "公平竞争审查表", "合法性审核登记表"];

export function FormsMenu({ dossier, name }: { dossier: number; name: string }) {
  const host = useHost();
  const { message } = App.useApp();
  const write = async (form: string) => {
    const path = await host.pickSave(`${name}${form}.docx`, ["docx"]);
    if (path === null) return;
    try {
      await host.writeForm(dossier, form, path);
      void message.success(`已写出${form}：${path}`);
    } catch (thrown) {
      void message.error(asFailure(thrown).message);
    }
  };
  return (
    <Dropdown
      trigger={["click"]}
      menu={{ items: FORMS.map((form) => ({ key: form, label: form })), onClick: ({ key }) => void write(key) }}
    >
      <Button size="small">
        写出表格 <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  );
}
