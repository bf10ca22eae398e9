package org.hearsay.app.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.app.http.Links;
import org.hearsay.intake.plain.Json;
import org.jspecify.annotations.Nullable;

/** {@code openapi.json}, which describes the API. */
final class OpenApi {
  private static final String FILE = "openapi.json";

  /** What the description says the paths begin with, wherever it is served. */
  private static final String SERVER = "\"url\": \"" + Api.ROOT + "\"";

  private static final String REF = "$ref";

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

  /**
   * What one method of one path does.
   *
   * @param path below {@link Api#ROOT}
   * @param parameters of the path and of the query
   * @param body types of content that it takes; empty where it takes none
   * @param told by status
   */
  record Operation(
      String method,
      String path,
      Map<String, Object> about,
      List<Parameter> parameters,
      List<String> body,
      Map<String, Map<String, Object>> told) {
    String text(String key) {
      return String.valueOf(about.getOrDefault(key, ""));
    }

    /** Types of content of what is answered where all is well. */
    List<String> types() {
      return told.entrySet().stream()
          .filter(each -> each.getKey().startsWith("2"))
          .flatMap(each -> map(each.getValue().get("content")).keySet().stream())
          .distinct()
          .toList();
    }
  }

  /**
   * @param in path, query or header
   */
  record Parameter(String name, String in, boolean required, String description) {}

  private final String text;
  private final Map<String, Object> document;
  private final List<Operation> operations = new ArrayList<>();

  OpenApi() {
    try (InputStream in = OpenApi.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is missing from the program");
      }
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      document = map(Json.parse(text));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(FILE + ": " + Json.why(e), e);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
    map(document.get("paths"))
        .forEach((path, item) ->
            map(item)
                .forEach((method, operation) -> {
                  if (METHODS.contains(method)) {
                    operations.add(operation(path, method, map(item), map(operation)));
                  }
                }));
  }

  /** The document, for the path that the program is served at. */
  String text(Links links) {
    return text.replace(SERVER, SERVER.replace(Api.ROOT, links.base() + Api.ROOT));
  }

  List<Operation> operations() {
    return operations;
  }

  /**
   * @param path of a route
   * @return null where it is not described
   */
  @Nullable Operation operation(String method, String path) {
    String plain = path.replace("...}", "}");
    return operations.stream()
        .filter(each -> each.method().equals(method) && (Api.ROOT + each.path()).equals(plain))
        .findFirst()
        .orElse(null);
  }

  /** The schemas that have names. */
  Map<String, Object> schemas() {
    return map(map(document.get("components")).get("schemas"));
  }

  String description() {
    return String.valueOf(map(document.get("info")).get("description"));
  }

  private Operation operation(
      String path, String method, Map<String, Object> item, Map<String, Object> operation) {
    List<Parameter> parameters = new ArrayList<>();
    for (Map<String, Object> each : List.of(item, operation)) {
      list(each.get("parameters")).forEach(given -> parameters.add(parameter(resolved(given))));
    }
    Map<String, Map<String, Object>> told = new LinkedHashMap<>();
    map(operation.get("responses")).forEach((status, given) -> told.put(status, resolved(given)));
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        operation,
        List.copyOf(parameters),
        List.copyOf(map(map(operation.get("requestBody")).get("content")).keySet()),
        told);
  }

  private static Parameter parameter(Map<String, Object> given) {
    return new Parameter(
        String.valueOf(given.get("name")),
        String.valueOf(given.get("in")),
        Boolean.TRUE.equals(given.get("required")),
        String.valueOf(given.getOrDefault("description", "")));
  }

  /** What a reference within the document stands for; anything else is itself. */
  private Map<String, Object> resolved(Object given) {
    Map<String, Object> value = map(given);
    if (value.get(REF) instanceof String ref) {
      Object at = document;
      for (String part : ref.substring("#/".length()).split("/")) {
        at = map(at).getOrDefault(part, Map.of());
      }
      return map(at);
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }
}
