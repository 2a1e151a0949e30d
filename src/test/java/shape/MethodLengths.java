package shape;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** How many lines methods have, as the compiler parses them. */
final class MethodLengths extends TreeScanner<Void, CompilationUnitTree> {
    private final int limit;
    private final SourcePositions positions;
    private final List<String> found = new ArrayList<>();

    private MethodLengths(int limit, SourcePositions positions) {
        this.limit = limit;
        this.positions = positions;
    }

    static List<String> above(int limit, List<Path> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null,
                    files.getJavaFileObjectsFromPaths(sources));
            MethodLengths lengths = new MethodLengths(limit, Trees.instance(task).getSourcePositions());
            task.parse().forEach(unit -> lengths.scan(unit, unit));
            return lengths.found;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
        long start = positions.getStartPosition(unit, method);
        long first = unit.getLineMap().getLineNumber(start < 0 ? 0 : start);
        long lines = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method)) - first + 1;
        if (lines > limit) {
            found.add(unit.getSourceFile().getName() + ":" + first + " " + method.getName() + " has " + lines + " lines");
        }
        return super.visitMethod(method, unit);
    }
}
