/**
 * Rules for passwords (NIST SP 800-63B style): long enough, not a common one, not the user's own name; no forced rotation and no rules about
 * kinds of characters, which only make people write passwords down.
 */
export const MIN_PASSWORD_LENGTH = 12;

/** Common passwords of twelve characters and more, and the words that people here build them from. */
const COMMON = new Set(
  `password1234 passwordpassword password12345 password123456 administrator administrator1 administrator123 qwertyuiop12 qwertyuiop123
qwertyuiop[] 1qaz2wsx3edc 1q2w3e4r5t6y 1q2w3e4r5t6y7u qazwsxedcrfv asdfghjkl123 zxcvbnm12345 abcdefghijkl abcdefgh1234 abcd12345678
iloveyou1234 letmein12345 welcome12345 welcome123456 sayangku1234 indonesia123 indonesia1234 indonesia12345 indonesia2024 indonesia2025
indonesia2026 bismillah123 bismillah1234 bismillah12345 bismillahirrahman alhamdulillah alhamdulillah1 rahasia12345 rahasia123456
katasandi123 katasandi1234 katasandi12345 kotapasuruan pasuruan1234 pasuruan12345 pasuruan2024 pasuruan2025 pasuruan2026 dinassosial1
dinassosial12 dinassosial123 dinsos123456 dinsospasuruan dinsoskotapasuruan sosial123456 penata123456 penatapenata changeme1234
admin1234567 admin12345678 adminadmin12 adminadminadmin rootrootroot 123456789012 1234567890123 012345678901 123123123123 111222333444
112233445566 121212121212 987654321012 102030405060 qwerty123456 qwerty1234567 qwertyqwerty monkey123456 dragon123456 sunshine1234
superman1234 football1234 princess1234 trustno11234 starwars1234`
    .split(/\s+/)
    .filter((word) => word.length >= MIN_PASSWORD_LENGTH),
);

const lettersOnly = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '');

/** Fewer than five different characters: 'aaaaaaaaaaaa', '121212121212'. */
const monotone = (text: string): boolean => new Set(text).size < 5;

/** Characters that only count up or down: 'abcdefghijkl', '0987654321…'. */
function isRun(text: string): boolean {
  const codes = [...text].map((char) => char.codePointAt(0)!);
  const step = (codes[1] ?? 0) - (codes[0] ?? 0);
  return Math.abs(step) === 1 && codes.every((code, index) => index === 0 || code - codes[index - 1]! === step);
}

/** What is wrong with a new password, as a sentence; undefined when it may be used. */
export function passwordProblem(password: string, userName: string): string | undefined {
  if ([...password].length < MIN_PASSWORD_LENGTH) {
    return `Kata sandi sekurangnya ${MIN_PASSWORD_LENGTH} huruf. Rangkaian empat kata yang tidak berhubungan mudah diingat dan kuat.`;
  }
  const lower = password.toLowerCase();
  if (COMMON.has(lower) || monotone(password) || isRun(lower)) {
    return 'Kata sandi ini termasuk yang paling sering dipakai orang. Pilih yang lain.';
  }
  const name = lettersOnly(userName);
  if (name.length >= 4 && lettersOnly(password).replaceAll(name, '').length < 6) {
    return 'Kata sandi ini hampir sama dengan nama pengguna. Pilih yang lain.';
  }
  return undefined;
}
