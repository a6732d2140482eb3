import type Sigma from "sigma";
import { NodeProgram, type NodeProgramType, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import { REACH } from "../model/shapes.js";
import type { DrawnEdge, DrawnNode } from "./render-graph.js";

const UNIFORMS = ["u_sizeRatio", "u_correctionRatio", "u_matrix", "u_rim"] as const;
/** A triangle round a circle of radius 1 has its corners at distance 2. */
const CORNER = 2 * REACH;

const VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute vec4 a_shape;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec2 v_place;
varying vec4 v_shape;
varying float v_radius;
void main() {
  // The unit of lengths is half a pixel: as in Sigma's own programs a radius counts twice.
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 away = (radius * ${CORNER.toFixed(3)} + 8.0 * u_correctionRatio) * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + away, 1)).xy, 0, 1);
  v_place = vec2(away.x, -away.y);
  v_radius = radius;
  v_shape = a_shape;
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}`;

/** The distance from the rim of a star polygon is that from the line between a tip and the notch beside it. */
const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_place;
varying vec4 v_shape;
varying float v_radius;
uniform float u_correctionRatio;
uniform vec4 u_rim;
void main(void) {
  float pixel = 2.0 * u_correctionRatio;
  float far = length(v_place);
  float dist = far - v_radius;
  if (v_shape.x > 0.5) {
    float wedge = 3.14159265 / v_shape.x;
    float angle = abs(mod(atan(v_place.y, v_place.x) - v_shape.w + wedge, 2.0 * wedge) - wedge);
    vec2 place = far * vec2(cos(angle), sin(angle));
    vec2 tip = vec2(v_shape.y * v_radius, 0.0);
    vec2 side = v_shape.z * v_radius * vec2(cos(wedge), sin(wedge)) - tip;
    dist = dot(place - tip, normalize(vec2(side.y, -side.x)));
  }
  vec4 inner = mix(v_color, u_rim, clamp(dist / pixel + 0.5, 0.0, 1.0));
  gl_FragColor = inner * (1.0 - clamp(dist / pixel - 0.5, 0.0, 1.0));
}`;

/**
 * A program that draws each node in the shape of its kind, with a rim of a pixel in the colour of the ground, so that
 * nodes that touch stay apart.
 */
export function createShapeProgram(rim: () => string): NodeProgramType<DrawnNode, DrawnEdge> {
  return class extends NodeProgram<(typeof UNIFORMS)[number], DrawnNode, DrawnEdge> {
    constructor(
      gl: WebGLRenderingContext,
      _picking: WebGLFramebuffer | null,
      sigma: Sigma<DrawnNode, DrawnEdge>,
    ) {
      // Without the second picture that Sigma would find things by: `picking.ts` does.
      super(gl, null, sigma);
    }

    getDefinition() {
      const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
      return {
        VERTICES: 3,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_position", size: 2, type: FLOAT },
          { name: "a_size", size: 1, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: "a_shape", size: 4, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
        CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
      };
    }

    processVisibleItem(_index: number, start: number, node: NodeDisplayData & Partial<DrawnNode>): void {
      const { array } = this;
      array[start] = node.x;
      array[start + 1] = node.y;
      array[start + 2] = node.size;
      array[start + 3] = floatColor(node.color);
      const { shape } = node;
      array[start + 4] = shape?.rays ?? 0;
      array[start + 5] = shape?.tip ?? 1;
      array[start + 6] = shape?.notch ?? 1;
      array[start + 7] = shape?.turn ?? 0;
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      gl.uniform1f(uniformLocations.u_sizeRatio ?? null, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_correctionRatio ?? null, params.correctionRatio);
      gl.uniformMatrix3fv(uniformLocations.u_matrix ?? null, false, params.matrix);
      gl.uniform4fv(uniformLocations.u_rim ?? null, rgba(rim()));
    }
  };
}

function rgba(color: string): readonly [number, number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255, 1];
}
