/** The sign of Forum Desk: two sides around one table. */
export function Mark({ big = false }: { readonly big?: boolean }) {
  return (
    <svg className={big ? 'mark mark--big' : 'mark'} viewBox="0 0 24 24" aria-hidden>
      <path className="mark__a" d="M10.4 3.6a8.5 8.5 0 0 0-5.7 12.9" />
      <path className="mark__b" d="M13.6 20.4a8.5 8.5 0 0 0 5.7-12.9" />
      <path className="mark__c" d="M8.8 12h6.4" />
    </svg>
  )
}
