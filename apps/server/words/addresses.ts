import type { Said } from '../../../src/basis/index.ts';
import { publicOrigin } from '../accounts/public-origin.ts';

/** An address of this server in a message: whole where it is known under which one people reach it, else the path and where to put it. */
export const addressSaid = (path: string, origin = publicOrigin()): Said =>
  origin === undefined
    ? { zh: `请在本网站的网址后面接上 ${path}`, en: `Put this after the address of the site: ${path}` }
    : { zh: `${origin}${path}`, en: `${origin}${path}` };

/** What is wrong where messages go out and that address is not set, and what to do. */
export const originMissing: Said = {
  zh: '没有设环境变量 YIDU_ORIGIN（如 https://plan.example.gov.cn）：发出的消息里只能写路径，收信人点不开，也没有一键退订。请由运维设好后重启。',
  en: 'YIDU_ORIGIN is not set (such as https://plan.example.gov.cn): messages can only give paths that nobody can click, and no way to unsubscribe by one click. Have it set, and start again.',
};
