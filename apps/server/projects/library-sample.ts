import { openDatabase, type Store } from '../../../src/database/index.ts';
import { compile } from '../../../src/plan/index.ts';
import { createApp } from '../app.tsx';
import { sampleState } from '../sample-plan.ts';

export const LIBRARY = '/regions/500199/14/projects';

/** A plan with boxes, in our own words: names that are one, that may be one, a count, and a target of investment. */
const TEXT = `青石市临江区国民经济和社会发展第十四个五年规划纲要

第一章 发展目标

到2025年，全区固定资产投资五年累计完成 200 亿元。

第二章 城乡建设

第一节 教育

完成庾家坳小学改扩建，建成荷塘新城幼儿园。

专栏 1 教育项目

教育项目：建成荷塘新城幼儿园、枫林小学，完成鹿家坳小学改扩建项目，力争启动云岩中学新校区。

第二节 交通

建成佛岭长江大桥。

专栏 2 城市建设项目

道路项目：建成佛岭大桥、音乐大道，启动荷塘新城幼儿园。

老旧小区改造工程：改造东湖片区、西岭片区等 6 个老旧小区。

第三章 保障

强化组织领导。
`;

export type SampleLibrary = {
  readonly store: Store;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  post(path: string, body: Record<string, string> | FormData): Promise<Response>;
  /** Id of the project of that name. */
  idOf(name: string): Promise<string>;
  close(): Promise<void>;
};

/** The whole server over a database in memory in which the sample is adopted, on 15 September 2024. */
export const openSampleLibrary = async (): Promise<SampleLibrary> => {
  const clock = (): string => '2024-09-15T02:00:00.000Z';
  const store = await openDatabase({ clock });
  const app = createApp({ ...sampleState(), database: () => Promise.resolve(store), clock });
  const { plan } = compile({ name: 'plan.txt', text: TEXT, sha256: 'f'.repeat(64) });
  await store.adopt({
    region: { code: '500199', name: '临江区', simulated: false },
    plan: '14',
    compiled: plan,
    text: TEXT,
    corrections: [],
    source: { name: 'plan.txt', bytes: new TextEncoder().encode(TEXT) },
    known: '2021-03-01',
  });
  const origin = 'http://localhost';
  const at = (path: string): string => `${origin}${path.startsWith('/regions') ? path : `${LIBRARY}${path}`}`;
  return {
    store,
    get: async (path, headers = {}) => app.request(at(path), { headers }),
    post: async (path, body) =>
      app.request(at(path), { method: 'POST', headers: { origin }, body: body instanceof FormData ? body : new URLSearchParams(body) }),
    idOf: async (name) => {
      const html = await (await app.request(at(`?q=${encodeURIComponent(name)}`))).text();
      const found = /projects\/([0-9a-z-]{8,})"/i.exec(html)?.[1];
      if (found === undefined) throw new Error(`no project ${name}`);
      return found;
    },
    close: () => store.close(),
  };
};
