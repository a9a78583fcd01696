import { app, Menu } from 'electron'

/** The few things that a person expects from every program; all else is in the window itself. */
export function setMenu(): void {
  const korean = app.getLocale().startsWith('ko')
  const label = (ko: string, en: string): string => (korean ? ko : en)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: label('파일', 'File'), submenu: [{ label: label('끝내기', 'Quit'), role: 'quit' }] },
      {
        label: label('편집', 'Edit'),
        submenu: [
          { label: label('실행 취소', 'Undo'), role: 'undo' },
          { label: label('다시 실행', 'Redo'), role: 'redo' },
          { type: 'separator' },
          { label: label('잘라내기', 'Cut'), role: 'cut' },
          { label: label('복사', 'Copy'), role: 'copy' },
          { label: label('붙여넣기', 'Paste'), role: 'paste' },
          { label: label('모두 선택', 'Select all'), role: 'selectAll' },
        ],
      },
      {
        label: label('보기', 'View'),
        submenu: [
          { label: label('크게', 'Zoom in'), role: 'zoomIn' },
          { label: label('작게', 'Zoom out'), role: 'zoomOut' },
          { label: label('원래 크기', 'Actual size'), role: 'resetZoom' },
          { label: label('전체 화면', 'Full screen'), role: 'togglefullscreen' },
        ],
      },
    ]),
  )
}
