import type { ChartView } from '../wire-sheet';
import { highest, inkOn, layer, summary, ticks } from './chart-scale';

interface Frame {
  chart: ChartView;
  left: number;
  top: number;
  width: number;
  height: number;
  most: number;
}

const LEGEND = 22;
const yOf = (frame: Frame, value: number): number =>
  frame.top + frame.height - (value / frame.most) * frame.height;
const slot = (frame: Frame): number => frame.width / Math.max(1, frame.chart.categories.length);
const xOf = (frame: Frame, category: number): number => frame.left + slot(frame) * (category + 0.5);

const CHARACTER = 6;
const LINE = 13;

/** At most two lines under the axis, the first word on its own when all would not fit. */
function Label({ frame, index, text, room }: { frame: Frame; index: number; text: string; room: number }) {
  const most = Math.max(4, Math.floor(room / CHARACTER) - 1);
  const cut = text.length > most ? text.indexOf(' ') : -1;
  const lines = cut > 0 ? [text.slice(0, cut), text.slice(cut + 1)] : [text];
  return (
    <text y={frame.top + frame.height + 16} text-anchor="middle">
      {lines.map((line, at) => (
        <tspan key={at} x={xOf(frame, index)} dy={at * LINE}>
          {line.length > most ? `${line.slice(0, most - 1)}…` : line}
        </tspan>
      ))}
    </text>
  );
}

function Axes({ frame }: { frame: Frame }) {
  const { chart } = frame;
  const every = Math.max(1, Math.ceil(chart.categories.length / Math.max(1, Math.floor(frame.width / 48))));
  return (
    <g class="axes">
      {ticks(highest(chart)).map((tick) => (
        <g key={tick}>
          <line x1={frame.left} x2={frame.left + frame.width} y1={yOf(frame, tick)} y2={yOf(frame, tick)} />
          <text x={frame.left - 6} y={yOf(frame, tick) + 4} text-anchor="end">
            {tick}
          </text>
        </g>
      ))}
      {chart.categories.map((category, index) =>
        index % every === 0 ? (
          <Label key={index} frame={frame} index={index} text={category} room={slot(frame) * every} />
        ) : null,
      )}
    </g>
  );
}

/** Each layer carries its number where there is room, so that colour is never the only sign. */
function Columns({ frame }: { frame: Frame }) {
  const { chart } = frame;
  const group = slot(frame) * 0.7;
  const thick = chart.stacked ? group : group / Math.max(1, chart.series.length);
  return (
    <g>
      {chart.categories.map((_, category) =>
        chart.series.map(({ name, colour }, series) => {
          const { base, value } = layer(chart, series, category);
          if (value <= 0) return null;
          const x = xOf(frame, category) - group / 2 + (chart.stacked ? 0 : series * thick);
          const y = yOf(frame, base + value);
          const tall = yOf(frame, base) - y;
          return (
            <g key={`${category} ${name}`}>
              <rect x={x} y={y} width={thick} height={tall} fill={colour} stroke="#fff" stroke-width="1" />
              {tall >= 14 && thick >= 14 && (
                <text x={x + thick / 2} y={y + tall / 2 + 4} text-anchor="middle" fill={inkOn(colour)}>
                  {value}
                </text>
              )}
            </g>
          );
        }),
      )}
    </g>
  );
}

const DASHES = ['', '7 4', '2 4', '10 4 2 4', '1 3'];

function Mark({ x, y, series, colour }: { x: number; y: number; series: number; colour: string }) {
  const shapes = [
    <circle cx={x} cy={y} r={3.5} fill={colour} />,
    <rect x={x - 3.2} y={y - 3.2} width={6.4} height={6.4} fill={colour} />,
    <path d={`M${x} ${y - 4.2}L${x + 4} ${y + 3.2}H${x - 4}Z`} fill={colour} />,
    <path d={`M${x} ${y - 4.4}L${x + 4.4} ${y}L${x} ${y + 4.4}L${x - 4.4} ${y}Z`} fill={colour} />,
  ];
  return shapes[series % shapes.length] ?? null;
}

/** Lines differ by dash and mark as well as by colour; areas are filled down to the layer below. */
function Lines({ frame }: { frame: Frame }) {
  const { chart } = frame;
  return (
    <g>
      {chart.series.map(({ name, colour, values }, series) => {
        const known = chart.categories.flatMap((_, category) =>
          values[category] === null || values[category] === undefined ? [] : [category],
        );
        const level = (category: number, top: boolean) => {
          const { base, value } = layer(chart, series, category);
          return `${xOf(frame, category)},${yOf(frame, top ? base + value : base)}`;
        };
        const upper = known.map((category) => level(category, true));
        const lower = [...known].reverse().map((category) => level(category, false));
        return (
          <g key={name}>
            {chart.kind === 'area' && (
              <polygon points={[...upper, ...lower].join(' ')} fill={colour} fill-opacity="0.55" />
            )}
            <polyline
              points={upper.join(' ')}
              fill="none"
              stroke={colour}
              stroke-width="2.2"
              stroke-dasharray={DASHES[series % DASHES.length]}
            />
            {known.map((category) => {
              const { base, value } = layer(chart, series, category);
              const at = { x: xOf(frame, category), y: yOf(frame, base + value) };
              return known.length <= 40 && <Mark key={category} {...at} series={series} colour={colour} />;
            })}
          </g>
        );
      })}
    </g>
  );
}

function Legend({ frame, width }: { frame: Frame; width: number }) {
  const { chart } = frame;
  const wanted = chart.series.map(({ name }) => 28 + name.length * CHARACTER);
  const all = wanted.reduce((sum, each) => sum + each, 0);
  const squeeze = Math.min(1, (width - 8) / all);
  const left = (index: number) => 8 + wanted.slice(0, index).reduce((sum, each) => sum + each, 0) * squeeze;
  const lined = chart.kind === 'line' || chart.kind === 'area';
  return (
    <g class="legend">
      {chart.series.map(({ name, colour }, index) => (
        <g key={name} transform={`translate(${left(index)} 12)`}>
          {lined ? (
            <Mark x={6} y={0} series={index} colour={colour} />
          ) : (
            <rect y={-6} width={12} height={12} fill={colour} stroke="#5b6670" stroke-width="0.5" />
          )}
          <text x={18} y={4} {...(squeeze < 1 ? { textLength: name.length * CHARACTER * squeeze } : {})}>
            {name}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The chart as a picture with words; `Numbers` beside it holds every figure. */
export function ChartDrawing({ chart }: { chart: ChartView }) {
  const width = chart.width - 2;
  const height = Math.max(140, chart.height - 60);
  const scale = ticks(highest(chart));
  const frame: Frame = {
    chart,
    left: 36,
    top: LEGEND + 8,
    width: width - 48,
    height: height - LEGEND - 44,
    most: scale[scale.length - 1] ?? 1,
  };
  const lined = chart.kind === 'line' || chart.kind === 'area';
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={summary(chart)}
    >
      <Legend frame={frame} width={width} />
      <Axes frame={frame} />
      {lined ? <Lines frame={frame} /> : <Columns frame={frame} />}
    </svg>
  );
}
