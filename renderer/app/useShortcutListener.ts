import { useEffect } from 'react';
import { shortcuts, takesText } from '../components/shortcutRegistry.ts';

/** Menus, lists of suggestions and calendars that hang open over the page. */
const POPUPS = '[data-menu-dropdown], .mantine-Popover-dropdown, .mantine-Combobox-dropdown';

/**
 * The one listener that turns key presses into shortcuts. Who a press belongs to is settled before anybody reacts to it: Esc that closes a
 * dialog or a menu must not also close what stands beneath.
 */
export function useShortcutListener(): void {
  useEffect(() => {
    let top = 0;
    let popup = false;
    const onCapture = (event: KeyboardEvent) => {
      top = shortcuts.top;
      popup = event.key === 'Escape' && isPopupOpen();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || popup) return;
      const shortcut = shortcuts.find(event, takesText(event.target), top);
      if (shortcut === undefined) return;
      event.preventDefault();
      if (!event.repeat) shortcut.run();
    };
    window.addEventListener('keydown', onCapture, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onCapture, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

const isPopupOpen = () =>
  [...document.querySelectorAll<HTMLElement>(POPUPS)].some((popup) => popup.offsetParent !== null);
