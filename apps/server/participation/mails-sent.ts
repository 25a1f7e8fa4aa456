import type { DeliveryStore } from '../../../src/database/index.ts';
import { channelsIn, senderOf } from '../reports/channel-settings.ts';

export type MailEnv = Readonly<Record<string, string | undefined>>;

/** Whether the region can send mail. */
export const mailsAreSent = async (env: MailEnv, delivery: DeliveryStore): Promise<boolean> =>
  senderOf(env, (await channelsIn(delivery)).channels).smtp !== undefined;
