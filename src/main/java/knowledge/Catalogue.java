package knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which document a name means for a tenant, and which documents are out of his sight. A snapshot. */
final class Catalogue {
    static final Catalogue EMPTY = new Catalogue(List.of());
    private final Map<String, Map<String, StoredFile>> byTenant = new HashMap<>();
    private final List<LibraryStatus.Problem> problems = new ArrayList<>();
    private final Set<String> doubles = new HashSet<>();
    private final int documents;

    Catalogue(Collection<StoredFile> files) {
        List<StoredFile> sorted = files.stream().sorted((a, b) -> a.path().compareTo(b.path())).toList();
        for (StoredFile file : sorted) {
            if (!file.readable()) {
                problems.add(new LibraryStatus.Problem(file.path(), file.problem()));
                continue;
            }
            StoredFile first = byTenant.computeIfAbsent(file.tenant(), tenant -> new HashMap<>())
                    .putIfAbsent(file.name(), file);
            if (first != null) {
                doubles.add(file.path());
                problems.add(new LibraryStatus.Problem(file.path(),
                        "Another document has the same name: " + first.path() + "."));
            }
        }
        documents = byTenant.values().stream().mapToInt(Map::size).sum();
    }

    /** The tenant's own document of this name, else the shared one, else null. */
    StoredFile find(String tenant, String name) {
        StoredFile own = tenant.isEmpty() ? null : byTenant.getOrDefault(tenant, Map.of()).get(name);
        return own != null ? own : byTenant.getOrDefault("", Map.of()).get(name);
    }

    /** Paths that a search for this tenant leaves out: doubles, and shared documents that he replaces. */
    Set<String> outOfSight(String tenant) {
        Set<String> paths = new HashSet<>(doubles);
        Map<String, StoredFile> shared = byTenant.getOrDefault("", Map.of());
        for (String name : tenant.isEmpty() ? Set.<String>of() : byTenant.getOrDefault(tenant, Map.of()).keySet()) {
            if (shared.containsKey(name)) {
                paths.add(shared.get(name).path());
            }
        }
        return paths;
    }

    int documents() {
        return documents;
    }

    List<LibraryStatus.Problem> problems() {
        return problems;
    }
}
