import type { MenuItemConstructorOptions } from 'electron'

/** What the menu can do beside Electron's own roles; no reload, no developer tools, no zoom out of reach of the keys. */
export function menuTemplate(acts: { lock(): void }): MenuItemConstructorOptions[] {
  return [
    {
      label: '&Courtside',
      submenu: [
        { role: 'about', label: 'About Courtside' },
        { type: 'separator' },
        { id: 'lock', label: '&Lock now', click: acts.lock },
        { type: 'separator' },
        { role: 'quit', label: '&Quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
  ]
}
