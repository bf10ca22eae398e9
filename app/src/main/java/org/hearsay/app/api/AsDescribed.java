package org.hearsay.app.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.app.api.OpenApi.Operation;
import org.hearsay.app.http.Problem;
import org.hearsay.app.http.Request;
import org.hearsay.app.http.Route;

/** Refuses what a route is not described to take, before it is asked. */
final class AsDescribed {
  private AsDescribed() {}

  static Route of(Route route, OpenApi description) {
    Operation operation = description.operation(route.method(), route.path());
    if (operation == null) {
      return route;
    }
    List<String> known =
        operation.parameters().stream()
            .filter(each -> each.in().equals("query"))
            .map(OpenApi.Parameter::name)
            .toList();
    return new Route(
        route.method(),
        route.path(),
        route.role(),
        request -> {
          checkQuery(request, known);
          checkBody(request, operation.body());
          checkAccept(request, operation.types());
          return route.action().answer(request);
        });
  }

  private static void checkQuery(Request request, List<String> known) {
    for (String name : request.query().keySet()) {
      if (!known.contains(name) && !name.isEmpty()) {
        throw Problem.wrong(
            "unknown parameter "
                + name
                + (known.isEmpty() ? "; none is known here" : "; known are " + joined(known)));
      }
    }
  }

  private static void checkBody(Request request, List<String> types) {
    boolean fits =
        types.isEmpty()
            || types.stream()
                .map(type -> type.split(";", 2)[0])
                .anyMatch(type -> type.equals("*/*") || type.equals(request.type()));
    if (!fits) {
      throw new Problem(415, "Of another type", "the body is taken as " + joined(types));
    }
  }

  private static void checkAccept(Request request, List<String> types) {
    String accept = request.header("Accept");
    if (accept == null || accept.isBlank() || types.isEmpty()) {
      return;
    }
    boolean fits =
        Arrays.stream(accept.toLowerCase(Locale.ROOT).split(","))
            .map(each -> each.split(";", 2)[0].strip())
            .anyMatch(each -> types.stream().anyMatch(type -> covers(each, type)));
    if (!fits) {
      throw new Problem(406, "Not to be had so", "this is told as " + joined(types));
    }
  }

  private static boolean covers(String wanted, String type) {
    String plain = type.split(";", 2)[0];
    return wanted.equals("*/*")
        || wanted.equals(plain)
        || wanted.endsWith("/*") && plain.startsWith(wanted.substring(0, wanted.length() - 1));
  }

  private static String joined(List<String> names) {
    return String.join(", ", names);
  }
}
