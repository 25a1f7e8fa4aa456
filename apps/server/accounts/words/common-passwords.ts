/** What is tried first everywhere, here of ten characters or more, or as the word before or after digits and marks. Lower case. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `password passw0rd administrator administrator1 welcome letmein iloveyou sunshine princess football baseball superman changeme
   qwerty qwertyuiop qwertyuiop1 asdfghjkl asdfghjkl1 zxcvbnm qazwsx qazwsxedc qazwsxedcrfv 1qaz2wsx 1qaz2wsx3edc 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4t5
   1234567890 12345678910 123456789a 0123456789 0987654321 9876543210 1111111111 1122334455 123123123123 1234qwerasdf 12345qwert a123456789 aa123456789
   woaini1314 woaini520 5201314520 1314520520 woaini woaiwojia woaini1314520 nihao nihaoma zhongguo beijing chongqing shanghai
   admin admin123456 adminadmin root rootroot test testtest guest user username abc123456789 abcd123456 abcdefghij abcdefghijk p@ssw0rd p@ssword pa$$word
   yidu yiduyidu 义渡 五年规划 管理员 我爱你中国 社会主义`.split(/\s+/),
);
