import { useEffect } from 'react';
import { shortcuts, takesText } from '../components/shortcutRegistry.ts';

/** The one listener that turns key presses into shortcuts. */
export function useShortcutListener(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const shortcut = shortcuts.find(event, takesText(event.target));
      if (shortcut === undefined) return;
      event.preventDefault();
      if (!event.repeat) shortcut.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
