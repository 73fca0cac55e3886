package com.khaacho.server.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.khaacho.api.rest.ProblemCode;
import com.khaacho.attachment.AttachmentException;
import com.khaacho.catalog.CatalogueException;
import com.khaacho.identity.rest.AllowedTo;
import com.khaacho.identity.rest.Anybody;
import com.khaacho.order.OrderException;
import com.khaacho.vendor.OfferException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code, the OpenAPI document and the page of problems say the same. */
class ApiTest {

    private static final java.nio.file.Path PROBLEMS = java.nio.file.Path.of("../docs/api/problems.md");
    /** A servlet, which no annotation tells of. */
    private static final Set<String> HOOKS = Set.of("get /hooks/whatsapp", "post /hooks/whatsapp");

    private static final Pattern PATH = Pattern.compile("(?m)^  (/[^:]+):$");
    private static final Pattern METHOD = Pattern.compile("(?m)^    (get|post|put|delete|patch):$");

    @Test
    void every_operation_says_who_may_call_it() {
        List<String> silent = operations()
                .filter(method ->
                        method.isAnnotationPresent(AllowedTo.class) == method.isAnnotationPresent(Anybody.class))
                .map(Method::toString)
                .toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void signing_in_is_the_only_operation_for_anybody() {
        List<String> open = operations()
                .filter(method -> method.isAnnotationPresent(Anybody.class))
                .map(ApiTest::name)
                .toList();
        assertEquals(List.of("post /api/v1/auth/token"), open);
    }

    @Test
    void every_operation_is_published_and_no_other() throws IOException {
        Set<String> served = operations().map(ApiTest::name).collect(Collectors.toCollection(TreeSet::new));
        served.addAll(HOOKS);
        assertEquals(served, published(openApi()));
    }

    @Test
    void every_problem_is_published_and_explained() throws IOException {
        String contract = openApi();
        String page = Files.readString(PROBLEMS);
        for (ProblemCode code : ProblemCode.values()) {
            assertTrue(contract.contains("- " + code + '\n'), () -> code + " is not in openapi.yaml");
            String entry = "## " + code + "\n" + code.status() + ", `" + code.type() + "`: " + code.title();
            assertTrue(page.contains(entry), () -> "problems.md misses: " + entry);
        }
        assertEquals(ProblemCode.values().length, page.split("\n## ", -1).length - 1);
    }

    @Test
    void every_mistake_of_the_domain_is_a_problem() {
        Stream.of(
                        OrderException.Code.values(),
                        CatalogueException.Code.values(),
                        OfferException.Code.values(),
                        AttachmentException.Code.values())
                .flatMap(Arrays::stream)
                .map(Enum::name)
                .forEach(code -> {
                    int status = ProblemCode.valueOf(code).status();
                    assertTrue(status >= 400 && status < 500, () -> code + " is answered with " + status);
                });
    }

    private static Stream<Method> operations() {
        return new Api()
                .getClasses().stream()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> verb(method) != null);
    }

    private static String name(Method method) {
        String path = method.getDeclaringClass().getAnnotation(Path.class).value();
        Path own = method.getAnnotation(Path.class);
        return verb(method) + " /api/v1" + path + (own == null ? "" : own.value());
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value().toLowerCase(Locale.ROOT);
            }
        }
        return null;
    }

    private static Set<String> published(String contract) {
        String paths = contract.substring(contract.indexOf("\npaths:\n"), contract.indexOf("\ncomponents:\n"));
        Set<String> operations = new TreeSet<>();
        List<String> names =
                PATH.matcher(paths).results().map(found -> found.group(1)).toList();
        String[] sections = PATH.split(paths, -1);
        for (int i = 0; i < names.size(); i++) {
            String path = names.get(i);
            METHOD.matcher(sections[i + 1]).results().forEach(found -> operations.add(found.group(1) + " " + path));
        }
        return operations;
    }

    private static String openApi() throws IOException {
        try (InputStream in = ApiTest.class.getResourceAsStream("/META-INF/openapi.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
