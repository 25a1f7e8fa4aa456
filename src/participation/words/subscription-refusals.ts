/** Why a topic cannot be followed by mail. */
export const subscriptionRefusals = {
  mail: { zh: '请填写收信的邮箱，例如 name@example.cn。', en: 'Give the mailbox to write to, such as name@example.cn.' },
} as const;
