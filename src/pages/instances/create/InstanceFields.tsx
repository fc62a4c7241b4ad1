import { Input, Select } from 'antd'
import { limits } from '../../../api/contract.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { Field } from '../../../ui/Field.tsx'
import type { useInstanceForm } from './useInstanceForm.ts'
import type { Places } from './usePlaces.ts'

interface InstanceFieldsProps {
  form: ReturnType<typeof useInstanceForm>
  places: Places | undefined
  /** Whether the places are on their way. */
  isLoading: boolean
  /** Called with each change, after which the last refusal says nothing any more. */
  onEdit: () => void
}

/** Where, of which type, under which name, how many, how large. */
export function InstanceFields({ form, places, isLoading, onEdit }: InstanceFieldsProps) {
  const { createInstance: texts } = useAllTexts()
  const { values, problems, types, isArm, least, change } = form
  const { place, typeId } = values

  const edit = (changed: Parameters<typeof change>[0]) => {
    change(changed)
    onEdit()
  }

  return (
    <>
      <Field label={texts.zone} required error={problems.zone}>
        {(control) => (
          <Select
            {...control}
            aria-label={texts.zone}
            virtual={false}
            loading={isLoading}
            {...(place ? { value: place.zoneId } : {})}
            onChange={(zone) => edit({ zone })}
            options={(places?.places ?? []).map(({ zoneId, name, typeIds }) => ({
              value: zoneId,
              label: typeId && !typeIds.includes(typeId) ? texts.zoneWithout(name) : name,
            }))}
          />
        )}
      </Field>
      <Field
        label={texts.type}
        required
        error={problems.type}
        hint={isArm === undefined ? undefined : texts.typeHint(isArm)}
      >
        {(control) => (
          <Select
            {...control}
            aria-label={texts.type}
            virtual={false}
            loading={isLoading}
            {...(typeId ? { value: typeId } : {})}
            onChange={(type) => edit({ type })}
            options={types.map(({ InstanceTypeId, CpuCoreCount, MemorySize }) => ({
              value: InstanceTypeId,
              label: texts.typeOption(InstanceTypeId, CpuCoreCount, MemorySize),
            }))}
          />
        )}
      </Field>
      <Field label={texts.name} error={problems.name} hint={texts.nameHint}>
        {(control) => (
          <Input
            {...control}
            autoComplete="off"
            spellCheck={false}
            value={values.name}
            onChange={({ target }) => edit({ name: target.value })}
          />
        )}
      </Field>
      <Field label={texts.amount} required error={problems.amount} hint={texts.amountHint}>
        {(control) => (
          <Input
            {...control}
            className="create__number"
            autoComplete="off"
            inputMode="numeric"
            value={values.amount}
            onChange={({ target }) => edit({ amount: target.value })}
          />
        )}
      </Field>
      <Field
        label={texts.size}
        required
        error={problems.size}
        hint={least > 0 ? texts.sizeHint(least, limits.largestSystemDisk) : undefined}
      >
        {(control) => (
          <Input
            {...control}
            className="create__number"
            autoComplete="off"
            inputMode="numeric"
            suffix="GiB"
            value={values.size}
            onChange={({ target }) => edit({ size: target.value })}
          />
        )}
      </Field>
    </>
  )
}
