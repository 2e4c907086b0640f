import type { ReactNode } from 'react'

/** What every table of the class "list" begins with: what it is, for whoever cannot see it, and the heads of its columns. */
export const ListHead = (props: { caption: string; heads: readonly string[] }) => (
  <>
    <caption className="vh">{props.caption}</caption>
    <thead>
      <tr>
        {props.heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  </>
)

/** A group of its rows, under a line with the group's name and how many there are. */
export const ListRoom = (props: { title: string; says: ReactNode; columns: number; children: ReactNode }) => (
  <tbody>
    <tr className="list__room">
      <th scope="rowgroup" colSpan={props.columns}>
        {props.title} <span>{props.says}</span>
      </th>
    </tr>
    {props.children}
  </tbody>
)
