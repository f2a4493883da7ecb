import { PasswordField } from '../../components/TextField.tsx';

/** For a copy that was sealed with an earlier pass phrase. */
export function SealField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  return (
    <PasswordField
      name="sandi"
      label="Kata sandi cadangan"
      hint="hanya bila salinan ini tersegel dengan kata sandi yang lain dari sekarang"
      value={value}
      onChange={onChange}
      maxLength={200}
      autoComplete="off"
    />
  );
}
