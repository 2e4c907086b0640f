import type { AllocateAnswer } from '../../../shared/allocation/allocate.ts'
import type { AllocateInput } from '../../../shared/allocation/allocate-input.ts'
import { lookedAt } from '../../../shared/allocation/looked-at.ts'

/** Why a case goes where it goes, as a short table. */
export const LookedAtTable = (props: { input: AllocateInput; answer: AllocateAnswer }) => (
  <table className="looked-at">
    <caption className="vh">What was looked at</caption>
    <thead>
      <tr>
        <th scope="col">Looked at</th>
        <th scope="col">Found</th>
        <th scope="col">So</th>
      </tr>
    </thead>
    <tbody>
      {lookedAt(props.input, props.answer).map(({ what, found, so }) => (
        <tr key={what}>
          <th scope="row">{what}</th>
          <td>{found}</td>
          <td>{so}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
