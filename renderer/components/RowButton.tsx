import { Button, VisuallyHidden } from '@mantine/core';

export interface RowButtonProps {
  /** Named for what it does: "Ubah". */
  label: string;
  /** The row it belongs to, for who hears the button and not its row. */
  about: string;
  onPress: () => void;
  primary?: boolean;
  /** Full height, for the one button of a tall row. */
  tall?: boolean;
  tone?: 'late';
  /** Without its frame, where many stand under each other. */
  quiet?: boolean;
  pending?: boolean;
}

/** A button in a row of a table. */
export function RowButton({
  label,
  about,
  onPress,
  primary = false,
  tall = false,
  tone,
  quiet = false,
  pending = false,
}: RowButtonProps) {
  return (
    <Button
      variant={primary ? 'filled' : quiet ? 'subtle' : 'default'}
      size={tall ? 'sm' : 'compact-sm'}
      {...(tone === 'late' ? { color: 'merah' } : {})}
      loading={pending}
      onClick={onPress}
    >
      {label}
      <VisuallyHidden> {about}</VisuallyHidden>
    </Button>
  );
}
