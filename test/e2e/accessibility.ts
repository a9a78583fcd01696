import axe from 'axe-core'
import type { Page } from 'playwright'

/** What breaks WCAG 2.1 A or AA on this page: a line for each kind of fault with the places where it stands. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Through the debugger, because the page's own policy admits no script from elsewhere.
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const runner = Reflect.get(window, 'axe') as typeof axe // put there by the line above
    const { violations } = await runner.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] })
    return violations.map(
      ({ id, nodes }) => `${id} (${nodes.length}): ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`,
    )
  })
}
