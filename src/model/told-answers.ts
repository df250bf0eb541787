import { listValue } from "../value/collection";
import { convert } from "../value/convert";
import { fromJson } from "../value/json";
import { setValue } from "../value/set";
import { isCollection, type Type } from "../value/type";
import { objectValue, type Reason, unknownValue, type Value } from "../value/value";
import { isObject, type Json } from "./json";

/**
 * What an inventory says that a data source answers, as a value of the attribute's type. Of an object in it only some
 * attributes may be there: nobody knows the others.
 *
 * @throws ConversionError when it is no value of that type.
 */
export function toldAnswer(json: Json, type: Type, reason: Reason): Value {
  if (type.kind === "object" && isObject(json)) {
    const members = [...type.attributes].map(([name, one]) => {
      const value = json[name];
      return [name, value === undefined ? unknownValue(one, reason) : toldAnswer(value, one, reason)] as const;
    });
    return objectValue(new Map(members));
  }
  if (isCollection(type) && type.kind !== "map" && Array.isArray(json)) {
    const elements = json.map((one) => toldAnswer(one, type.element, reason));
    return type.kind === "list" ? listValue(elements, type.element) : setValue(elements, type.element);
  }
  return convert(fromJson(json), type);
}
