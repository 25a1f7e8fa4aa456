export const zh = {
  forbidden: '没有这项权限',
  forbiddenHelp: '你的账号不能看或做这件事。需要的话，请找规划科或管理员。',
  signInFirst: '请先登录。',
  signedOut: '还没有登录，或登录已经结束',
  signedOutHelp: '这次没有写入任何内容。请在新的窗口登录，再回到填写的那一页重新提交：写好的内容还在那里。',
  signIn: '登录',
  home: '返回首页',
  outdated: '别人刚改过这一条',
  outdatedHelp: '你打开之后这一条已被改动，你的改动没有写入。请重新打开，看过新的内容再改。',
  reload: '重新打开',
};

export type DeliveryWords = typeof zh;
